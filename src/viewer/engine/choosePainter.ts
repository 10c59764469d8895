const software = /swiftshader|llvmpipe|softpipe|software|microsoft basic render/i;

let chosen: 'gpu' | 'cpu' | undefined;

/** On software WebGL the library's 2D painter scrolls nearly twice as fast; version 1 is not enough for the other one. */
export function choosePainter(): 'gpu' | 'cpu' {
  return (chosen ??= hasGpu() ? 'gpu' : 'cpu');
}

function hasGpu(): boolean {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2');
  if (!gl) return false;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !software.test(String(renderer));
}
