import { saveLocale } from './format';
import { applyTheme } from './theme';

/** The Dashboard of a Saleor, as the page in its frame talks to it (App Bridge). */
export interface Dashboard {
  /** The newest token; undefined where the user has no permission, or no Dashboard answers. */
  token(): Promise<string | undefined>;
  /** Shows a message in the Dashboard. */
  notify(title: string, status: 'success' | 'error'): Promise<boolean>;
}

/** What is waited for the first handshake, and for an answer, in milliseconds. */
const PATIENCE_MS = 10_000;

interface Message {
  type?: unknown;
  payload?: Record<string, unknown>;
}

/**
 * Begins to talk to the Dashboard. It hears what the page's own parent says, and nobody else: two
 * frames of one app get each other's messages. A handshake comes several times; one without a
 * token means that the user may not see this. Nothing in the frame's address counts.
 */
export function connectDashboard(parent: Window = window.parent): Dashboard {
  let token: string | undefined;
  let arrived = () => {};
  const first = new Promise<void>((resolve) => {
    arrived = resolve;
    setTimeout(resolve, PATIENCE_MS);
  });
  const answers = new Map<string, (ok: boolean) => void>();
  const origin = originOf(document.referrer);

  const told = (payload: Readonly<Record<string, unknown>>) => {
    if (typeof payload.token === 'string') {
      token = payload.token === '' ? undefined : payload.token;
      arrived();
    }
  };
  const hears: Readonly<Record<string, (payload: Readonly<Record<string, unknown>>) => void>> = {
    handshake: told,
    tokenRefresh: told,
    theme: ({ theme }) => (theme === 'light' || theme === 'dark' ? applyTheme(theme) : undefined),
    localeChanged: ({ locale }) => typeof locale === 'string' && saveLocale(locale),
    response: ({ actionId, ok }) => typeof actionId === 'string' && answers.get(actionId)?.(ok === true),
  };
  const hear = ({ type, payload = {} }: Message) => {
    if (typeof type === 'string' && Object.hasOwn(hears, type)) {
      hears[type]?.(payload);
    }
  };
  addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source === parent && (origin === undefined || from === origin) && isMessage(data)) {
      hear(data);
    }
  });

  /** False where the Dashboard refuses, and where it does not know the action: it says nothing. */
  const dispatch = (type: string, payload: object): Promise<boolean> => {
    const actionId = crypto.randomUUID();
    return new Promise((resolve) => {
      const done = (ok: boolean) => {
        answers.delete(actionId);
        resolve(ok);
      };
      answers.set(actionId, done);
      setTimeout(() => done(false), PATIENCE_MS);
      parent.postMessage({ type, payload: { ...payload, actionId } }, origin ?? '*');
    });
  };
  void dispatch('notifyReady', {});
  return {
    token: () => first.then(() => token),
    notify: (title, status) => dispatch('notification', { title, status }),
  };
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
