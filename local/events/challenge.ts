import { randomUUID } from 'node:crypto';
import { isRecord, parseJson } from '#lib/core/json';
import { WEBHOOK_TIMEOUT_MS } from './limits';

/**
 * How a webhook took its challenge. `pending`: it will call the validation address within five
 * minutes.
 */
export type ChallengeResult = 'verified' | 'pending' | 'hook_unreachable';

/**
 * Asks a webhook whether it wants events: `GET ?challenge=…` must be answered with the value. Where
 * it is not, a POST offers an address to be called later.
 */
export async function challenge(webhookUrl: string, validationUrl: string): Promise<ChallengeResult> {
  const value = randomUUID();
  const url = new URL(webhookUrl);
  url.searchParams.set('challenge', value);
  const answered = await ask(url.href, { method: 'GET' });
  if (answered?.ok && isEcho(answered.text, value)) {
    return 'verified';
  }
  const offered = await ask(webhookUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ validationUrl }),
  });
  return offered?.ok ? 'pending' : 'hook_unreachable';
}

/** The value as plain text, or as JSON under `challenge`. */
function isEcho(text: string, value: string): boolean {
  const json = parseJson(text);
  return text.trim() === value || (isRecord(json) && json.challenge === value);
}

async function ask(url: string, init: RequestInit): Promise<{ ok: boolean; text: string } | undefined> {
  try {
    const response = await fetch(url, {
      ...init,
      headers: { 'user-agent': 'Adobe/1.0', ...init.headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
    });
    return { ok: response.ok, text: await response.text() };
  } catch {
    return undefined;
  }
}
