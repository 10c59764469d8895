import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** What a hospital registers for a browser app: its origin and the headers it needs, nothing else. */
export const corsFor = (origin: string): MiddlewareHandler =>
  cors({
    origin: (asking) => (asking === origin ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Authorization', 'Accept', 'Content-Type'],
    exposeHeaders: ['Retry-After', 'WWW-Authenticate', 'Content-Location'],
    maxAge: 600,
  });
