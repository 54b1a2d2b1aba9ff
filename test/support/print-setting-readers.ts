/**
 * Prints the settings that each action's code reads, as JSON: the bundler cannot run in jest's
 * process.
 */
import { actionName, actionSources, settingsReadBy } from '#scripts/generate/readers';

async function main(): Promise<void> {
  const readers = [...(await settingsReadBy(actionSources()))].map(([file, names]) => [actionName(file), names]);
  console.log(JSON.stringify(Object.fromEntries(readers)));
}

void main();
