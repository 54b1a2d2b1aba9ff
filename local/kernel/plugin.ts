import type { Hono } from 'hono';
import type { Clock } from './clock';
import type { Database } from './database';

/** What every service of the platform is made with. */
export interface PlatformContext {
  database: Database;
  clock: Clock;
  /** The folder for files, such as unpacked actions. */
  folder: string;
  /** The platform's own address, without a slash at its end; known once it listens. */
  url(): string;
  /** One line for the person who watches. */
  print(line: string): void;
}

/** One service: its routes, and what it does beside answering. */
export interface Plugin {
  /** Adds the service's routes. */
  routes(app: Hono): void;
  /** Called once the platform listens. */
  start?(): void;
  /** Called before the platform ends; resolves when nothing runs any more. */
  stop?(): Promise<void>;
}
