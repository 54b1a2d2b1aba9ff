import { parseArgs } from 'node:util';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { isRecord, recordsIn } from '#lib/core/json';
import { AIO_runtime_namespace, COMMERCE_BASE_URL, IO_PROJECT_ID, OAUTH_CLIENT_ID } from '#lib/settings/generated';
import { platformEnvironment } from '#local/environment';
import { readSettings, workspaceParams } from '../../settings';
import { EXIT } from '../print';
import { LOCAL_URL, openWorkspace, platformUrl } from '../workspace';
import { checkRegistrations, checkToken, checkWorkspace } from './adobe';
import { type Finding, fail, line, look, ok } from './finding';
import { checkSecrets } from './project';
import { checkSaleor, usesSaleor } from './saleor';
import { checkBackoffice, checkCommerce } from './systems';
import { checkOpenDoors, checkVariables } from './variables';

/** What one part of the examination may take, in milliseconds. */
const LIMIT_MS = 60_000;
const DOORS = /^(INGESTION_|STOCK_CHECK_|COMMERCE_WEBHOOK_)/;
const WORKSPACE = [AIO_runtime_namespace, OAUTH_CLIENT_ID, IO_PROJECT_ID];

/** `relay doctor`: looks at everything that must be right for events to flow, and changes nothing. */
export async function doctor(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { url: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const own = readSettings();
  const isSet = WORKSPACE.some((setting) => own.read(setting) !== undefined);
  const local = values.url !== undefined || !isSet;
  const url = platformUrl(values.url ?? LOCAL_URL);
  const raw = local ? platformEnvironment(url) : process.env;
  // On a laptop the webhooks' own settings are those of .env, as npm start takes them.
  const doors = Object.fromEntries(Object.entries(process.env).filter(([name]) => DOORS.test(name)));
  const params = local ? { ...raw, ...doors } : workspaceParams();
  const config = readConfig(params);
  const findings: Finding[] = [];
  const tell = (found: readonly Finding[]) => {
    findings.push(...found);
    if (!values.json) {
      for (const finding of found) {
        console.log(line(finding));
      }
    }
  };
  if (!values.json) {
    console.log(`${local ? `The local platform at ${url}` : 'The workspace in .env'}\n`);
  }
  tell(checkVariables(params, raw));
  tell(checkOpenDoors(config, local));
  tell(await look('secrets', async () => checkSecrets(local ? process.env : params)));
  const deadline = () => createDeadline(Date.now() + LIMIT_MS);
  const token = await look('IMS token', () => checkToken(config, deadline()));
  tell(token);
  // Without a token there is nothing more to learn of Adobe's services.
  if (token.every(({ state }) => state !== 'fail')) {
    tell(await look('I/O Events', () => checkWorkspace(config, deadline())));
    tell(await look('I/O Events', () => checkRegistrations(config, deadline())));
    tell(await look('Runtime', () => checkDeployed(local ? url : undefined)));
    tell(usesSaleor(config) ? await look('Saleor', () => checkSaleor(config, local ? url : undefined)) : []);
  }
  if (config.read(COMMERCE_BASE_URL) !== undefined) {
    tell(await look('Adobe Commerce', () => checkCommerce(config, deadline())));
  }
  tell(await look('the back office', () => checkBackoffice(config, deadline())));
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  if (values.json) {
    console.log(JSON.stringify(findings, null, 2));
  } else {
    console.log(`\n${count('ok')} ok, ${count('warn')} to think about, ${count('fail')} to mend`);
  }
  return count('fail') === 0 ? EXIT.done : EXIT.failed;
}

/** What the deployed application says of itself. */
async function checkDeployed(url: string | undefined): Promise<Finding[]> {
  const workspace = await openWorkspace(url);
  const info = await workspace.operate('GET', 'info');
  const health = isRecord(info.health) ? info.health : {};
  const ill = recordsIn(health.checks).filter(
    (check) => check.ok !== true && !String(check.name).endsWith('/consumer'),
  );
  return [
    ok(
      'Runtime',
      `version ${String(info.version)} is deployed, with ${Object.keys(Object(info.packages)).length} packages`,
    ),
    ...ill.map(({ name, problem }) => fail(String(name), String(problem), 'The deployed actions say so themselves.')),
  ];
}
