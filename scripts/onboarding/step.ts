import type { EventsCoreAPI } from '@adobe/aio-lib-events';
import type { Declared } from './declared';
import type { Workspace } from './management';

export type Verb = 'create' | 'change' | 'enable' | 'keep' | 'remove';

/** One thing in the workspace, and what is to become of it. */
export interface Step {
  verb: Verb;
  kind: 'provider' | 'event' | 'registration' | 'store';
  name: string;
  /** What differs, or what was left alone and why. */
  detail?: string;
  /** It is not as declared, and is left so: the options do not allow a change. */
  left?: true;
  /** Brings it about; missing where there is nothing to do, or where it is not allowed. */
  run?: () => Promise<void>;
}

/** What the onboarding may do beside adding and repairing. */
export interface PlanOptions {
  /** Take away what is not declared, of our own providers. */
  prune: boolean;
  /** Enable registrations that are disabled. */
  enable: boolean;
}

/** The ids of the providers, by system; a provider that is yet to be made gets its id when its step is run. */
export type ProviderIds = { [system in Declared['system']]?: string | undefined };

export interface Planned {
  steps: Step[];
  ids: ProviderIds;
  /** The instances that the providers are of, as Adobe has them: those of providers of another origin differ from ours. */
  instances: ProviderIds;
}

/** Everything that the planning needs. */
export interface Scope {
  client: EventsCoreAPI;
  workspace: Workspace;
  options: PlanOptions;
  ids: ProviderIds;
  instances: ProviderIds;
}

/** What is not declared goes where that is allowed, and is shown where it is not. */
export function removal(step: Pick<Step, 'kind' | 'name'>, { prune }: PlanOptions, run: () => Promise<void>): Step {
  return prune
    ? { ...step, verb: 'remove', run }
    : { ...step, verb: 'keep', left: true, detail: 'not declared; --prune removes it' };
}

/** The names of the fields that are not as declared. */
export function differences(old: Record<string, unknown>, wanted: Record<string, unknown>): string {
  return Object.keys(wanted)
    .filter((name) => old[name] !== wanted[name])
    .join(', ');
}
