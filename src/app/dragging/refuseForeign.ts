/**
 * Files, links and text from elsewhere are no images of this patient: over the app they can't be dropped, and a browser
 * that lets go of them nevertheless opens nothing in its place. Returns its own undoing.
 */
export function refuseForeign(): () => void {
  const refuse = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  const kinds = ['dragenter', 'dragover', 'drop'] as const;
  for (const kind of kinds) window.addEventListener(kind, refuse, { capture: true });
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, refuse, { capture: true });
  };
}
