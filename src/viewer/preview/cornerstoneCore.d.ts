/** The part of cornerstone-core 2.6.1, which has no types of its own, that we use. */
declare module 'cornerstone-core' {
  export interface CoreImage {
    readonly imageId: string;
    readonly rows: number;
    readonly columns: number;
    readonly height: number;
    readonly width: number;
    readonly rowPixelSpacing: number;
    readonly columnPixelSpacing: number;
    readonly slope: number;
    readonly intercept: number;
    readonly minPixelValue: number;
    readonly maxPixelValue: number;
    readonly color: boolean;
    readonly rgba: boolean;
    readonly getPixelData: () => ArrayLike<number>;
  }
  export interface CoreViewport {
    readonly scale: number;
    readonly translation: { readonly x: number; readonly y: number };
    readonly rotation: number;
    readonly hflip: boolean;
    readonly vflip: boolean;
    readonly voi: { readonly windowWidth: number; readonly windowCenter: number };
    readonly invert: boolean;
    readonly pixelReplication: boolean;
  }
  /** `renderingTools` keeps the canvas in which the window has been applied, from one drawing to the next. */
  export interface CoreElement {
    readonly canvas: HTMLCanvasElement;
    readonly image: CoreImage;
    readonly viewport: CoreViewport;
    renderingTools: { renderCanvas: HTMLCanvasElement; lastRenderedIsColor?: boolean };
  }
  export function renderGrayscaleImage(element: CoreElement, invalidated: boolean): void;
  export function renderColorImage(element: CoreElement, invalidated: boolean): void;
}
