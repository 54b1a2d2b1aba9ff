import Ajv from 'ajv';
import type { Hono } from 'hono';
import { HttpError, jsonBody } from './http';
import { createRandom } from './random';

/**
 * What the queue does to deliveries on purpose, each a share from 0 to 1 of the events; delays in
 * milliseconds.
 */
export interface ChaosSettings {
  /** Delivered twice. */
  duplicate: number;
  /** Delivered after those that came later, up to `delay` late. */
  reorder: number;
  /** Not delivered at the first try, so that it comes with the retry. */
  drop: number;
  delay: number;
  /** The same seed makes the same choices. */
  seed: number;
}

const CALM: ChaosSettings = { duplicate: 0, reorder: 0, drop: 0, delay: 1_000, seed: 1 };

const share = { type: 'number', minimum: 0, maximum: 1 };
const validate = new Ajv().compile<Partial<ChaosSettings>>({
  type: 'object',
  additionalProperties: false,
  properties: {
    duplicate: share,
    reorder: share,
    drop: share,
    delay: { type: 'integer', minimum: 0 },
    seed: { type: 'integer' },
  },
});

/** Queues deliver at least once and in no order: these switches make that happen. */
export class Chaos {
  private settings = CALM;
  private random = createRandom(CALM.seed);

  /** The switches are at `path`: `GET`, `POST`, `DELETE`. */
  routes(app: Hono, path: string): void {
    app.get(path, (c) => c.json(this.settings));
    app.post(path, async (c) => {
      const body = await jsonBody(c);
      if (!validate(body)) {
        const [error] = validate.errors ?? [];
        throw new HttpError(
          400,
          `Wrong: ${error?.instancePath ?? ''} ${error?.message ?? ''}. The switches are {"duplicate": 0-1, "reorder": 0-1, "drop": 0-1, "delay": ms, "seed": n}.`,
        );
      }
      this.settings = { ...CALM, ...body };
      this.random = createRandom(this.settings.seed);
      return c.json(this.settings);
    });
    app.delete(path, (c) => {
      this.settings = CALM;
      return c.body(null, 204);
    });
  }

  /** How late each delivery of an event is made, in milliseconds: usually one, at once. */
  plan(): number[] {
    const { duplicate, reorder, delay } = this.settings;
    const late = () => (this.happens(reorder) ? Math.floor(this.random() * delay) : 0);
    return this.happens(duplicate) ? [late(), Math.floor(this.random() * delay)] : [late()];
  }

  /** Whether a first try gets lost on its way. */
  drops(): boolean {
    return this.happens(this.settings.drop);
  }

  private happens(probability: number): boolean {
    return probability > 0 && this.random() < probability;
  }
}
