import type { Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { HttpError, jsonBody } from '../../kernel/http';
import { readChange } from '../entity-input';
import { parseActionName } from '../names';
import type { RuleEntity, TriggerEntity } from '../triggers';
import { nameOf, page, type RestOptions, refuseExisting, required } from './shared';

/** Triggers: kept, listed, fired. */
export function triggerRoutes(app: Hono, path: string, { triggers, namespace }: RestOptions): void {
  const one = `${path}/:name`;
  const find = (name: string) => required(triggers.trigger(name));
  const withRules = (trigger: TriggerEntity) => ({ ...trigger, rules: rulesOf(trigger, triggers.rules()) });
  app.get(path, (c) => c.json(page(c, triggers.triggers().map(withRules))));
  app.get(one, (c) => c.json(withRules(find(nameOf(c)))));
  app.put(one, async (c) => {
    const old = triggers.trigger(nameOf(c));
    refuseExisting(c, old);
    const { publish, annotations, parameters } = readChange(await jsonBody(c));
    const trigger: TriggerEntity = {
      namespace,
      name: nameOf(c),
      version: '0.0.1',
      publish: publish ?? old?.publish ?? false,
      annotations: annotations ?? old?.annotations ?? [],
      parameters: parameters ?? old?.parameters ?? [],
      limits: {},
      updated: Date.now(),
    };
    triggers.putTrigger(trigger);
    return c.json(trigger);
  });
  app.delete(one, (c) => {
    const trigger = find(nameOf(c));
    triggers.deleteTrigger(trigger.name);
    return c.json(trigger);
  });
  app.post(one, async (c) => {
    const payload = await jsonBody(c);
    const activationId = triggers.fire(find(nameOf(c)), isRecord(payload) ? payload : {});
    return activationId === undefined ? c.body(null, 204) : c.json({ activationId }, 202);
  });
}

/** A trigger's rules by their full names, each with its action and whether it is active. */
function rulesOf({ namespace, name }: TriggerEntity, rules: readonly RuleEntity[]) {
  const own = rules.filter((rule) => rule.trigger === `/${namespace}/${name}`);
  return Object.fromEntries(
    own.map((rule) => [`${rule.namespace}/${rule.name}`, { action: shown(rule).action, status: rule.status }]),
  );
}

/** Rules: a trigger and an action, tied together while the rule is active. */
export function ruleRoutes(app: Hono, path: string, options: RestOptions): void {
  const { triggers, entities, namespace } = options;
  const one = `${path}/:name`;
  const find = (name: string) => required(triggers.rule(name));
  app.get(path, (c) => c.json(page(c, triggers.rules().map(shown))));
  app.get(one, (c) => c.json(shown(find(nameOf(c)))));
  app.put(one, async (c) => {
    const old = triggers.rule(nameOf(c));
    refuseExisting(c, old);
    const body = await jsonBody(c);
    const given = isRecord(body) ? body : {};
    const trigger = fullName(given.trigger ?? old?.trigger, namespace);
    const action = fullName(given.action ?? old?.action, namespace);
    const { packageName, name } = parseActionName(action, namespace);
    required(triggers.trigger(parseActionName(trigger, namespace).name));
    required(entities.resolve(packageName, name));
    const rule: RuleEntity = {
      namespace,
      name: nameOf(c),
      version: '0.0.1',
      publish: false,
      annotations: readChange(body).annotations ?? old?.annotations ?? [],
      trigger,
      action,
      status: old?.status ?? 'active',
      updated: Date.now(),
    };
    triggers.putRule(rule);
    return c.json(shown(rule));
  });
  app.post(one, async (c) => {
    const rule = find(nameOf(c));
    const body = await jsonBody(c);
    const status = isRecord(body) ? body.status : undefined;
    if (status !== 'active' && status !== 'inactive') {
      throw new HttpError(400, "The status must be 'active' or 'inactive'.");
    }
    triggers.putRule({ ...rule, status });
    return c.body(null, 200);
  });
  app.delete(one, (c) => {
    const rule = find(nameOf(c));
    triggers.deleteRule(rule.name);
    return c.json(shown(rule));
  });
}

/** `/namespace/…`, whatever form the client used. */
function fullName(text: unknown, own: string): string {
  if (typeof text !== 'string' || text === '') {
    throw new HttpError(400, 'A rule needs a trigger and an action.');
  }
  const { namespace, packageName, name } = parseActionName(text, own);
  return `/${[namespace, packageName, name].filter((part) => part !== '').join('/')}`;
}

/** Trigger and action are shown in their parts. */
function shown(rule: RuleEntity) {
  const split = (text: string) => {
    const parts = text.slice(1).split('/');
    return { path: parts.slice(0, -1).join('/'), name: parts.at(-1) ?? '' };
  };
  return { ...rule, trigger: split(rule.trigger), action: split(rule.action) };
}
