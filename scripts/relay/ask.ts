import { RelayError } from '#lib/core/errors';
import { readText } from '#lib/core/http';

/** The time limit of a command's calls, in milliseconds. */
export const LIMIT_MS = 120_000;

/** One HTTP call. @throws Error with the address if nothing answers. */
export async function ask(url: string, init: RequestInit): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) });
    return { status: response.status, text: await readText(response, new URL(url).origin) };
  } catch (error) {
    if (error instanceof RelayError) {
      throw error;
    }
    const { origin, hostname } = new URL(url);
    const hint = ['localhost', '127.0.0.1'].includes(hostname)
      ? ' Start the platform with npm start, or give its address with --url URL.'
      : '';
    throw new Error(`Nothing answers at ${origin}.${hint}`, { cause: error });
  }
}
