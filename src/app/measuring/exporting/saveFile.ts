/** Hands a file to the browser. The name says nothing of the patient; the address is gone before it could be reused. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/dicom' }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name });
  link.click();
  // The download holds the bytes by now; some browsers begin it behind the click.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** `measurements.dcm`, numbered where there are several. */
export const fileName = (index: number, count: number): string =>
  count > 1 ? `measurements-${index + 1}.dcm` : 'measurements.dcm';
