import { Enums, eventTarget, type RenderingEngine } from '@cornerstonejs/core';
import type { Loss } from '../stack/screen';

/** The WebGL contexts that an engine draws with; it has them out of sight and copies what they have drawn. */
export interface Contexts {
  /** False where nothing would be drawn: the context of this viewport is lost, and that has been told. */
  drawable(viewportId: string): boolean;
  close(): void;
}

/**
 * A lost context draws nothing without saying so: its viewport would go black under the number of a slice. And one
 * that is restored has lost its textures and programs, which vtk.js goes on using: only a new engine draws again.
 */
export function createContexts(engine: RenderingEngine, loss: Loss | undefined): Contexts {
  const known = new Set<WebGL2RenderingContext>();
  const mine = (event: Event) =>
    event instanceof CustomEvent &&
    (event.detail as { renderingEngineId?: unknown } | null)?.renderingEngineId === engine.id;
  const onLost = (event: Event) => {
    if (mine(event)) loss?.onLost();
  };
  const onRestored = (event: Event) => {
    if (mine(event)) loss?.onRestored();
  };
  eventTarget.addEventListener(Enums.Events.WEBGL_CONTEXT_LOST, onLost);
  eventTarget.addEventListener(Enums.Events.WEBGL_CONTEXT_RESTORED, onRestored);
  return {
    drawable(viewportId) {
      const gl = contextOf(engine, viewportId);
      if (gl) known.add(gl);
      // The event comes a task later.
      if (!gl?.isContextLost()) return true;
      loss?.onLost();
      return false;
    },
    close() {
      eventTarget.removeEventListener(Enums.Events.WEBGL_CONTEXT_LOST, onLost);
      eventTarget.removeEventListener(Enums.Events.WEBGL_CONTEXT_RESTORED, onRestored);
      // A page may have sixteen, and garbage counts until it is collected.
      for (const gl of known) gl.getExtension('WEBGL_lose_context')?.loseContext();
      known.clear();
    },
  };
}

function contextOf(engine: RenderingEngine, viewportId: string): WebGL2RenderingContext | null {
  const window: unknown = engine.getOffscreenMultiRenderWindow(viewportId).getOpenGLRenderWindow();
  const gl: unknown =
    typeof window === 'object' && window !== null && 'getContext' in window ? window.getContext : null;
  const context: unknown = typeof gl === 'function' ? gl() : null;
  return isContext(context) ? context : null;
}

/** vtk.js wraps its context. */
const isContext = (value: unknown): value is WebGL2RenderingContext =>
  typeof value === 'object' && value !== null && 'isContextLost' in value;
