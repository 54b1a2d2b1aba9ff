/** What the data action answers, as far as the page reads it. */

export type Outcome = 'applied' | 'skipped' | 'failed';

export interface Overview {
  version: string;
  now: string;
  health: { ok: boolean; checks: { name: string; ok: boolean; problem?: string }[] };
  ways: Way[];
  failures: number;
  chart: Chart;
  problem?: string;
}

export interface Chart {
  from: string;
  stepMs: number;
  buckets: Record<Outcome, number>[];
}

export interface Way {
  package: string;
  entity: string;
  source: string;
  targets: string[];
  registration?: { name: string; enabled: boolean; status: string };
  deliveries: Record<Outcome, number>;
  last?: string;
  lastApplied?: string;
  failures: number;
}

export interface Delivery {
  at: string;
  type: string;
  id: string;
  to: string;
  status: number;
  ms: number;
  retry: number;
  outcome: Outcome;
  answer: string;
}

export interface EventPage {
  events: Delivery[];
  total: number;
  next?: number;
}

export interface Hop {
  at: string;
  hop: string;
  status: string;
  ms: number;
  activation: string;
  note: string;
  input?: unknown;
  output?: unknown;
  logs?: string[];
}

export type FailureState = 'retrying' | 'dead' | 'discarded';

export interface Failure {
  id: string;
  package: string;
  event: { id: string; type: string; time?: string; source?: string };
  handler: string;
  target?: string;
  reason: { status: number; code: string; message: string };
  attempts: number;
  first: string;
  last: string;
  state: FailureState;
  discarded?: { reason: string; at: string };
  nextTry?: string;
}

export interface EventWay {
  id: string;
  type?: string;
  hops: Hop[];
  failures: Failure[];
  webhook: string;
}

export interface FailurePage {
  failures: Failure[];
  next?: string;
}

export interface Group {
  id: string;
  target?: string;
  status: number;
  code: string;
  text: string;
  count: number;
  states: Record<FailureState, number>;
  entities: Record<string, number>;
  first: string;
  last: string;
  nextTry?: string;
  example: string;
}

export interface CausePage {
  groups: Group[];
  total: number;
  read: number;
  next?: string;
}

export interface KnownRecord {
  entity: string;
  store: string;
  versions: Record<string, { count?: number; changed?: number; time?: number }>;
  synced?: { by: string; at: string; deleted: boolean; echoed: boolean };
  failed: boolean;
  begun?: { source: string; at: string };
}

export interface Found {
  records: KnownRecord[];
  events: Delivery[];
  isEvent: boolean;
}

export interface Replayed {
  event: { id: string; type: string };
  outcome?: 'applied' | 'was applied' | 'skipped' | 'failed';
  error?: string;
}

/** What the page knows without asking: written into it when it was made. */
export interface Facts {
  settings: { title: string; settings: Setting[] }[];
  samples: { type: string; source: string; entity: string; sample: unknown }[];
}

export interface Setting {
  name: string;
  meaning: string;
  where: string;
  default?: string;
  secret?: boolean;
  needed?: boolean;
}
