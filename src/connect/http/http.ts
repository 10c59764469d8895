export interface HttpRequest {
  readonly url: string;
  readonly accept: string;
  /** Sent without the token, whatever the site says of the place: the address is a capability. */
  readonly bare?: boolean;
  readonly signal?: AbortSignal;
  /** Whole request including body; default 30 s. */
  readonly timeoutMs?: number;
  /** No byte for so long: aborted, and asked once more where the answer had begun; default 9 s. */
  readonly stallMs?: number;
  /** Counted while reading; the body is never buffered beyond it. */
  readonly maxBytes: number;
  /** Statuses outside of 2xx whose body tells more than the status does. */
  readonly told?: readonly number[];
  /** `high` for the frame that the reader waits for. */
  readonly priority?: 'high' | 'low' | 'auto';
}

export interface HttpResponse {
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The only way to the network after launch. Attaches the token by the site's policy, never follows a
 * redirect, retries what may be retried (network errors, 408, 429, 5xx; at most 4 tries; Retry-After honoured up
 * to 60 s), refreshes once on 401. Resolves with a 2xx answer only; else rejects with `FaultError`
 * (`network`, `auth`, or — for other statuses — the `fhir` or `archive` fault of the place that was asked).
 */
export interface Http {
  get(request: HttpRequest): Promise<HttpResponse>;
}

export interface HttpUpload extends HttpRequest {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/**
 * Sends to an archive that the site lets be stored into, and to nobody else. Sent once: what may have arrived is not
 * sent again. Only a token that was refused is renewed and tried anew, since nothing was done with the first.
 */
export interface HttpStore {
  post(request: HttpUpload): Promise<HttpResponse>;
}
