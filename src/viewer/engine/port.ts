import type { Fault } from '@/lib/fault';
import type { StackFrame } from '@/domain/model/stack';
import type { Vec3 } from '@/domain/model/instance';
import type { PixelValues } from '@/domain/model/pixelValues';

/** Bytes of one frame from the network; main.ts hands this to the engine. Rejects with `FaultError`. */
export type LoadFrame = (
  frame: StackFrame,
  options: { signal: AbortSignal; priority: 'high' | 'low' },
) => Promise<{ bytes: Uint8Array<ArrayBuffer>; transferSyntax: string }>;

/** A picture of a frame that the archive made, PNG or JPEG, of the frame's own size. Rejects with `FaultError`. */
export type LoadRendered = (
  frame: StackFrame,
  options: { signal: AbortSignal; priority: 'high' | 'low' },
) => Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string }>;

export interface ViewportProps {
  /** Frames in display order; identity of the array is the identity of what is shown. */
  readonly stack: readonly StackFrame[];
  /** 0-based index shown first; read only when `stack` changes. */
  readonly initialIndex: number;
}

export interface Window {
  /** Modality units (HU for CT). */
  readonly center: number;
  readonly width: number;
}

/** What overlays and marks read. A new object on every change; equal objects are identical. */
export interface ViewportSnapshot {
  /** The `stack` that this snapshot speaks of: a snapshot of an earlier stack is never mistaken for the new one. */
  readonly stack: readonly StackFrame[] | null;
  readonly state: 'empty' | 'loading' | 'shown' | 'failed' | 'unsupported';
  readonly fault: Fault | null;
  /** 0-based index of the displayed frame (or of the one that failed or is being waited for). */
  readonly index: number;
  /** Of a rendered picture: of its display values, 0 to 255. */
  readonly window: Window | null;
  /** The header's table that is drawn instead of the window: its place among them, and its name ('' without one). */
  readonly lut: { readonly index: number; readonly explanation: string } | null;
  readonly invert: boolean;
  /** 1 = fitted to the pane. */
  readonly zoom: number;
  /** CSS px that the picture's middle lies from the pane's. */
  readonly pan: readonly [number, number];
  /** CSS pixels per image pixel (column direction). */
  readonly scale: number;
  /** Degrees clockwise: 0, 90, 180, 270. */
  readonly rotation: number;
  readonly flipHorizontal: boolean;
  readonly flipVertical: boolean;
  /** Patient directions at the pane's edges, e.g. A, P, L, R, H, F or AL; null without geometry. */
  readonly orientation: {
    readonly left: string;
    readonly right: string;
    readonly top: string;
    readonly bottom: string;
  } | null;
  /** mm per CSS pixel; null where spacing is unknown. */
  readonly mmPerPixel: number | null;
  readonly playing: boolean;
  /** How many frames of the stack are decoded and held. */
  readonly loaded: number;
  /** While a computed frame waits: how many it is computed from, and how many of them are there. */
  readonly awaited: { readonly held: number; readonly of: number } | null;
  /** `preview`: the 2D painter that is there before the engine's library is. */
  readonly painter: 'preview' | 'gpu' | 'cpu';
  /** `rendered`: the archive's picture of the frame, since its own pixels could not be decoded. */
  readonly origin: 'native' | 'rendered';
  /**
   * Overlay planes and shutters that the displayed image carries: whether they are drawn, and how many planes could
   * not be had. null: it carries none.
   */
  readonly graphics: { readonly shown: boolean; readonly missing: number } | null;
}

export type ViewportCommand =
  | { readonly do: 'slice'; readonly index: number }
  | { readonly do: 'step'; readonly by: number }
  | { readonly do: 'window'; readonly window: Window }
  /** One of the header's VOI LUTs, of each frame of the stack the one at that place. */
  | { readonly do: 'voi-lut'; readonly index: number }
  | {
      readonly do: 'zoom';
      readonly factor: number;
      /** CSS px from the pane's top left, kept in place. */ readonly about?: readonly [number, number];
    }
  | { readonly do: 'pan'; /** CSS px. */ readonly by: readonly [number, number] }
  /** Both at once, as the snapshot tells them; turns and flips stay. */
  | { readonly do: 'view'; readonly zoom: number; readonly pan: readonly [number, number] }
  | {
      readonly do:
        'fit' | 'invert' | 'rotate' | 'flip-horizontal' | 'flip-vertical' | 'graphics' | 'reset' | 'retry';
    }
  | { readonly do: 'cine'; readonly play: boolean; readonly framesPerSecond?: number };

/** One viewport in a pane. `close` is idempotent and releases everything that `open` acquired. */
export interface ViewportHandle {
  setProps(props: ViewportProps): void;
  subscribe(listener: () => void): () => void;
  getSnapshot(): ViewportSnapshot;
  /** Settles when the result is on the screen (or has failed: read the snapshot). */
  run(command: ViewportCommand): Promise<void>;
  /** CSS px from the pane's top left -> patient LPS mm; null without geometry. */
  toPatient(point: readonly [number, number]): Vec3 | null;
  toCanvas(point: Vec3): readonly [number, number] | null;
  /** Value after the modality LUT (first sample for colour) under a CSS px; null outside the image and of a rendered one. */
  pixel(point: readonly [number, number]): number | null;
  /** CSS px -> column and row of the displayed frame (0, 0 = centre of its first pixel), also outside of it; null without one. */
  toImage(point: readonly [number, number]): readonly [number, number] | null;
  fromImage(pixel: readonly [number, number]): readonly [number, number] | null;
  /** All values of the displayed frame, not copied: to be read at once, never kept; null unless it is shown. */
  values(): { readonly frame: StackFrame; readonly pixels: PixelValues } | null;
  close(): void;
}

/** Bytes behind a BulkDataURI of an instance's metadata (palettes, lookup tables). Rejects with `FaultError`. */
export type LoadBulkData = (uri: string, frame: StackFrame, signal: AbortSignal) => Promise<Uint8Array>;

/** Where the engine's frames come from, and how many may be held. */
export interface FrameOptions {
  readonly loadFrame: LoadFrame;
  readonly loadBulkData?: LoadBulkData;
  /** Asked for what can't be decoded here; without it that fails. */
  readonly loadRendered?: LoadRendered;
  /** Bytes of decoded images that may be held. */
  readonly cacheBytes: number;
}

/** One for the app, made in main.ts. */
export interface Engine {
  /** Bytes that a volume of these frames may take beside those that are on the screen. */
  volumeRoom(frames: readonly StackFrame[]): number;
  open(element: HTMLElement, props: ViewportProps): ViewportHandle;
  /** Paints a frame small, with its own window, letterboxed in the canvas. Rejects with `FaultError`. */
  thumbnail(canvas: HTMLCanvasElement, frame: StackFrame, signal: AbortSignal): Promise<void>;
  /**
   * Loads and decodes the rest of a stack by distance from `index`, at low priority. Resolves when that is done: false
   * where there is no room for all of them, so that the farthest were not asked for.
   */
  prefetch(stack: readonly StackFrame[], index: () => number, signal: AbortSignal): Promise<boolean>;
  /** Forgets all pixels and metadata (patient change, lock, pagehide). Open viewports become blank. */
  purge(): void;
  close(): void;
}
