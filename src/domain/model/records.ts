import type { Gap } from './history';
import type { Order } from './order';
import type { Report } from './report';

/** What is written about the patient's imaging: reports and orders, and what could not be read of them. */
export interface Records {
  readonly reports: readonly Report[];
  readonly orders: readonly Order[];
  readonly gaps: readonly Gap[];
  /** True when every search has answered or failed. */
  readonly complete: boolean;
}
