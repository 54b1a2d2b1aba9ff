import type { Database } from '../kernel/database';
import { isBinary } from './code';
import { CONTAINER_CONCURRENCY, DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT_MS } from './limits';

/** A named value; lists of them are how OpenWhisk writes parameters and annotations. */
export interface KeyValue {
  key: string;
  value?: unknown;
}

/** Milliseconds, megabytes, activations. */
export interface Limits {
  timeout: number;
  memory: number;
  logs: number;
  concurrency: number;
}

/** What every entity of a namespace has. */
export interface EntityBase {
  namespace: string;
  name: string;
  version: string;
  publish: boolean;
  annotations: KeyValue[];
  parameters: KeyValue[];
  updated: number;
}

export interface PackageEntity extends EntityBase {
  /** The package that this one stands for, where it is a binding. */
  binding?: { namespace: string; name: string };
}

/**
 * What an action is made of: code for Node.js, or a sequence of other actions
 * (`/namespace/package/action`).
 */
export interface Exec {
  kind: string;
  code: string;
  main?: string;
  binary: boolean;
  components?: string[];
}

export interface ActionEntity extends EntityBase {
  exec: Exec;
  limits: Limits;
}

/**
 * An action where it is looked for: through its package or a binding of it, with the parameters
 * that come from there.
 */
export interface ResolvedAction {
  packageName: string;
  action: ActionEntity;
  inherited: Record<string, unknown>;
}

/** What a client may send to make or change an entity; what is missing stays as it was. */
export interface EntityChange {
  publish?: boolean;
  annotations?: KeyValue[];
  parameters?: KeyValue[];
  exec?: { kind: string; code: string; main?: string; components?: string[] };
  binding?: { namespace: string; name: string };
  limits?: Partial<Limits>;
}

const DEFAULT_LIMITS: Limits = {
  timeout: DEFAULT_TIMEOUT_MS,
  memory: DEFAULT_MEMORY_MB,
  logs: 10,
  concurrency: CONTAINER_CONCURRENCY,
};

/**
 * Packages and actions, kept over restarts. An action without a package belongs to the package ''.
 * What was read once is kept in memory, an action's code included: each activation looks for its
 * action. Nobody else writes the file, and nobody may change what comes from here.
 */
export class Entities {
  private readonly knownPackages = new Map<string, PackageEntity>();
  private readonly knownActions = new Map<string, ActionEntity>();

  constructor(
    private readonly database: Database,
    private readonly namespace: string,
    private readonly now: () => number,
  ) {
    database.define(`
      create table if not exists packages (name text primary key, doc text not null) strict;
      create table if not exists actions (
        package text not null, name text not null, doc text not null, primary key (package, name)) strict;
    `);
  }

  packages(): PackageEntity[] {
    return this.database
      .all<{ doc: string }>('select doc from packages order by name')
      .map(({ doc }) => JSON.parse(doc));
  }

  package(name: string): PackageEntity | undefined {
    return remembered(this.knownPackages, name, () =>
      this.database.get<{ doc: string }>('select doc from packages where name = ?', name),
    );
  }

  putPackage(name: string, change: EntityChange): PackageEntity {
    const entity: PackageEntity = { ...this.merge(this.package(name), name, change) };
    if (change.binding) {
      entity.binding = change.binding;
    }
    this.database.run('insert or replace into packages values (?, ?)', name, JSON.stringify(entity));
    this.knownPackages.delete(name);
    return entity;
  }

  deletePackage(name: string): void {
    this.database.run('delete from packages where name = ?', name);
    this.knownPackages.delete(name);
  }

  actions(packageName?: string): ActionEntity[] {
    const rows =
      packageName === undefined
        ? this.database.all<{ doc: string }>('select doc from actions order by package, name')
        : this.database.all<{ doc: string }>('select doc from actions where package = ? order by name', packageName);
    return rows.map(({ doc }) => JSON.parse(doc));
  }

  action(packageName: string, name: string): ActionEntity | undefined {
    return remembered(this.knownActions, keyOf(packageName, name), () =>
      this.database.get<{ doc: string }>('select doc from actions where package = ? and name = ?', packageName, name),
    );
  }

  /** The action by its package's or a binding's name; '' is no package. */
  resolve(packageName: string, name: string): ResolvedAction | undefined {
    const own = packageName === '' ? undefined : this.package(packageName);
    const target = own?.binding?.name ?? packageName;
    const action = this.action(target, name);
    if (action === undefined) {
      return undefined;
    }
    const bound = own?.binding ? (this.package(target)?.parameters ?? []) : [];
    return { packageName: target, action, inherited: toObject([...bound, ...(own?.parameters ?? [])]) };
  }

  putAction(packageName: string, name: string, change: EntityChange): ActionEntity {
    const old = this.action(packageName, name);
    const exec = change.exec ? { ...change.exec, binary: isBinary(change.exec.code) } : old?.exec;
    if (exec === undefined) {
      throw new Error('An action needs code.');
    }
    const merged = this.merge(old, name, change, packageName);
    const entity: ActionEntity = {
      ...merged,
      // The server adds the kind for lists.
      annotations: mergeKeys(merged.annotations, [{ key: 'exec', value: exec.kind }]),
      exec,
      limits: { ...DEFAULT_LIMITS, ...old?.limits, ...change.limits },
    };
    this.database.run('insert or replace into actions values (?, ?, ?)', packageName, name, JSON.stringify(entity));
    this.knownActions.delete(keyOf(packageName, name));
    return entity;
  }

  deleteAction(packageName: string, name: string): void {
    this.database.run('delete from actions where package = ? and name = ?', packageName, name);
    this.knownActions.delete(keyOf(packageName, name));
  }

  private merge(old: EntityBase | undefined, name: string, change: EntityChange, packageName?: string): EntityBase {
    return {
      ...old,
      namespace: packageName ? `${this.namespace}/${packageName}` : this.namespace,
      name,
      version: old ? bump(old.version) : '0.0.1',
      publish: change.publish ?? old?.publish ?? false,
      annotations: mergeKeys(old?.annotations ?? [], change.annotations ?? []),
      parameters: change.parameters ?? old?.parameters ?? [],
      updated: this.now(),
    };
  }
}

/** The annotation's value. */
export function annotation(entity: Pick<EntityBase, 'annotations'>, key: string): unknown {
  return entity.annotations.find((item) => item.key === key)?.value;
}

/** Parameters as an object. */
export function toObject(list: readonly KeyValue[]): Record<string, unknown> {
  return Object.fromEntries(list.map(({ key, value }) => [key, value]));
}

function mergeKeys(old: readonly KeyValue[], next: readonly KeyValue[]): KeyValue[] {
  return [...old.filter(({ key }) => !next.some((item) => item.key === key)), ...next];
}

function keyOf(packageName: string, name: string): string {
  return `${packageName}/${name}`;
}

function bump(version: string): string {
  const [major = '0', minor = '0', patch = '0'] = version.split('.');
  return `${major}.${minor}.${Number(patch) + 1}`;
}

/** What is known under the key, read where it is not; what is nowhere is not remembered. */
function remembered<T>(known: Map<string, T>, key: string, read: () => { doc: string } | undefined): T | undefined {
  const before = known.get(key);
  const row = before === undefined ? read() : undefined;
  if (row === undefined) {
    return before;
  }
  const entity: T = JSON.parse(row.doc);
  known.set(key, entity);
  return entity;
}
