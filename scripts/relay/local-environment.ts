import { isRecord, parseJson } from '#lib/core/json';
import { type Credentials, readCredentials } from '#local/credentials';
import { platformEnvironment } from '#local/environment';
import { ask } from './ask';

/**
 * The settings of the local platform at `url`. Its credentials are in its data folder, which it
 * names and which only the person who started it can read.
 * @throws Error if no local platform answers there, or its credentials cannot be read.
 */
export async function localEnvironment(url: string): Promise<Record<string, string>> {
  return platformEnvironment(url, await credentialsOf(url));
}

async function credentialsOf(url: string): Promise<Credentials> {
  return readCredentials(await localFolder(url));
}

/** The data folder of the local platform at `url`. @throws Error if none answers there. */
export async function localFolder(url: string): Promise<string> {
  const answer = parseJson((await ask(`${url}/`, {})).text);
  if (!isRecord(answer) || typeof answer.folder !== 'string') {
    throw new Error(`The server at ${url} is not the local platform.`);
  }
  return answer.folder;
}
