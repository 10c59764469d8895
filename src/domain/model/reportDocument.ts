/** A document of a report as it can be shown. `markup` is hostile until it has been cleaned. */
export type ReportDocument =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'html'; readonly markup: string }
  | { readonly is: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> };
