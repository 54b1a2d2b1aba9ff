import { consumerOf, packageOf } from '#lib/catalogue/index';
import type { EventDefinition } from '#lib/catalogue/types';
import { groupBy } from './names';

/** Entity → source → event → sample, in the form that the official kit's onboarding reads. */
export function eventsJson(events: readonly EventDefinition[]): string {
  const entities = [...groupBy(events, consumerOf)].map(([entity, ofEntity]) => [
    entity,
    Object.fromEntries(
      [...groupBy(ofEntity, (event) => event.source)].map(([source, ofSource]) => [
        source,
        Object.fromEntries(ofSource.map(({ type, sample }) => [type, { sampleEventTemplate: sample }])),
      ]),
    ),
  ]);
  return `${JSON.stringify(Object.fromEntries(entities), null, 2)}\n`;
}

/** The page that lists all events, for people. */
export function eventsPage(events: readonly EventDefinition[]): string {
  const rows = events.map((event) => `| \`${event.type}\` | ${event.entity} | ${handlers(event)} | ${fields(event)} |`);
  const samples = events.map(
    (event) => `### ${event.label}\n\n\`${event.type}\`: ${event.description}\n\n${fence(event.sample)}\n`,
  );
  return `<!-- Written by \`npm run generate\` from lib/catalogue. Do not edit. -->

# Events

Fields marked \`*\` are required. Unknown fields are tolerated everywhere.

| event | entity | handler | fields of the payload |
| --- | --- | --- | --- |
${rows.join('\n')}

## Samples

${samples.join('\n')}`;
}

function handlers(event: EventDefinition): string {
  const names = [event.createdHandler, event.handler].filter((name) => name !== undefined);
  return names.map((name) => `\`${packageOf(event)}/${name}\``).join(' or ');
}

function fields({ schema }: EventDefinition): string {
  const object = schema.items ?? schema;
  const names = Object.keys(object.properties ?? {}).map((name) =>
    object.required?.includes(name) ? `${name}\\*` : name,
  );
  return schema.items ? `list of {${names.join(', ')}}` : names.join(', ');
}

function fence(sample: unknown): string {
  return `\`\`\`json\n${JSON.stringify(sample, null, 2)}\n\`\`\``;
}
