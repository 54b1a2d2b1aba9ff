import type { Database } from '../kernel/database';
import { hexId } from '../kernel/http';
import { type Activation, type Activations, responseOf } from './activations';
import { type Entities, type EntityBase, toObject } from './entities';
import type { Invoker } from './invoker';
import { parseActionName } from './names';

export interface TriggerEntity extends EntityBase {
  limits: object;
}

export interface RuleEntity extends Omit<EntityBase, 'parameters'> {
  /** `/namespace/trigger` and `/namespace/package/action`. */
  trigger: string;
  action: string;
  status: 'active' | 'inactive';
}

/** Triggers, the rules that tie them to actions, and what happens when one is fired. */
export class Triggers {
  constructor(
    private readonly database: Database,
    private readonly namespace: string,
    private readonly entities: Entities,
    private readonly activations: Activations,
    private readonly invoker: Invoker,
    private readonly now: () => number,
  ) {
    database.define(`
      create table if not exists triggers (name text primary key, doc text not null) strict;
      create table if not exists rules (name text primary key, doc text not null) strict;
    `);
  }

  triggers(): TriggerEntity[] {
    return this.documents('select doc from triggers order by name');
  }

  trigger(name: string): TriggerEntity | undefined {
    return this.documents<TriggerEntity>('select doc from triggers where name = ?', name)[0];
  }

  putTrigger(trigger: TriggerEntity): void {
    this.database.run('insert or replace into triggers values (?, ?)', trigger.name, JSON.stringify(trigger));
  }

  deleteTrigger(name: string): void {
    this.database.run('delete from triggers where name = ?', name);
  }

  rules(): RuleEntity[] {
    return this.documents('select doc from rules order by name');
  }

  rule(name: string): RuleEntity | undefined {
    return this.documents<RuleEntity>('select doc from rules where name = ?', name)[0];
  }

  putRule(rule: RuleEntity): void {
    this.database.run('insert or replace into rules values (?, ?)', rule.name, JSON.stringify(rule));
  }

  deleteRule(name: string): void {
    this.database.run('delete from rules where name = ?', name);
  }

  /** Invokes the action of each active rule; undefined, and no record, where there is none. */
  fire(trigger: TriggerEntity, payload: object): string | undefined {
    const full = `/${this.namespace}/${trigger.name}`;
    const rules = this.rules().filter((rule) => rule.trigger === full && rule.status === 'active');
    if (rules.length === 0) {
      return undefined;
    }
    const start = this.now();
    const params = { ...toObject(trigger.parameters), ...payload };
    const logs = rules.map((rule) => JSON.stringify(this.apply(rule, params)));
    const activation: Activation = {
      activationId: hexId(),
      namespace: this.namespace,
      name: trigger.name,
      subject: this.namespace,
      version: trigger.version,
      publish: false,
      start,
      annotations: [
        { key: 'path', value: `${this.namespace}/${trigger.name}` },
        { key: 'kind', value: 'trigger' },
      ],
      response: responseOf(0, params),
      logs,
    };
    this.activations.add(activation, trigger.name);
    return activation.activationId;
  }

  private apply(rule: RuleEntity, params: object) {
    const { packageName, name } = parseActionName(rule.action, this.namespace);
    const target = this.entities.resolve(packageName, name);
    const common = { rule: `${this.namespace}/${rule.name}`, action: rule.action.slice(1) };
    if (target === undefined) {
      return { statusCode: 1, success: false, error: 'The requested resource does not exist.', ...common };
    }
    try {
      const { activationId } = this.invoker.invoke(target, params);
      return { statusCode: 0, success: true, activationId, ...common };
    } catch (error) {
      return { statusCode: 1, success: false, error: error instanceof Error ? error.message : '', ...common };
    }
  }

  private documents<T>(sql: string, ...values: string[]): T[] {
    return this.database.all<{ doc: string }>(sql, ...values).map(({ doc }) => JSON.parse(doc));
  }
}
