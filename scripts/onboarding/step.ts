import type { EventsCoreAPI } from '@adobe/aio-lib-events';
import type { Declared } from './declared';
import type { Workspace } from './management';

export type Verb = 'create' | 'change' | 'enable' | 'keep' | 'remove';

/** One object in the workspace, and what to do with it. */
export interface Step {
  verb: Verb;
  kind: 'provider' | 'event' | 'registration' | 'store' | 'index' | 'webhook';
  name: string;
  /** What differs, or why it was left unchanged. */
  detail?: string;
  /** It differs from the catalogue, but the options do not allow the change. */
  left?: true;
  /** Makes the change; undefined if there is nothing to do or the options do not allow it. */
  run?: () => Promise<void>;
}

/** What the onboarding may do besides creating and changing. */
export interface PlanOptions {
  /** Remove undeclared events and registrations of our providers. */
  prune: boolean;
  /** Enable registrations that are disabled. */
  enable: boolean;
}

/** The ids of the providers, by system. A new provider has its id once its step has run. */
export type ProviderIds = { [system in Declared['system']]?: string | undefined };

export interface Planned {
  steps: Step[];
  ids: ProviderIds;
  /**
   * The providers' instances as Adobe reports them; for a provider made elsewhere they differ from
   * ours.
   */
  instances: ProviderIds;
}

/** The input of the planning functions. */
export interface Scope {
  client: EventsCoreAPI;
  workspace: Workspace;
  options: PlanOptions;
  ids: ProviderIds;
  instances: ProviderIds;
}

/** Removes an undeclared object if the options allow it; otherwise only reports it. */
export function removal(step: Pick<Step, 'kind' | 'name'>, { prune }: PlanOptions, run: () => Promise<void>): Step {
  return prune
    ? { ...step, verb: 'remove', run }
    : { ...step, verb: 'keep', left: true, detail: 'not declared; --prune removes it' };
}

/** The names of the fields that differ. */
export function differences(old: Record<string, unknown>, wanted: Record<string, unknown>): string {
  return Object.keys(wanted)
    .filter((name) => old[name] !== wanted[name])
    .join(', ');
}
