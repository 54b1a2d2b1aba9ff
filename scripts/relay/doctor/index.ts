import { parseArgs } from 'node:util';
import { readConfig } from '#lib/core/config';
import { createDeadline } from '#lib/core/deadline';
import { isRecord, recordsIn } from '#lib/core/json';
import { AIO_runtime_namespace, COMMERCE_BASE_URL, IO_PROJECT_ID, OAUTH_CLIENT_ID } from '#lib/settings/generated';
import { readSettings, workspaceParams } from '../../settings';
import { localEnvironment } from '../local-environment';
import { EXIT } from '../print';
import { LOCAL_URL, openWorkspace, platformUrl } from '../workspace';
import { checkRegistrations, checkToken, checkWorkspace } from './adobe';
import { checkAuthentication, checkDeployedInputs, deployedDoors } from './doors';
import { byCause, type Finding, fail, line, ok, runCheck } from './finding';
import { checkSecrets } from './project';
import { checkAllowedUrls, checkSaleor, usesSaleor } from './saleor';
import { checkBackoffice, checkCommerce } from './systems';
import { checkVariables } from './variables';

/** The time limit of one check, in milliseconds. */
const LIMIT_MS = 60_000;
const WEBHOOK_SETTINGS = /^(INGESTION_(AUTH|UNROUTED)$|STOCK_CHECK_|COMMERCE_WEBHOOK_)/;
const WORKSPACE = [AIO_runtime_namespace, OAUTH_CLIENT_ID, IO_PROJECT_ID];

/** `relay doctor`: checks the whole set-up, and changes nothing. */
export async function doctor(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { url: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const own = readSettings();
  const isSet = WORKSPACE.some((setting) => own.read(setting) !== undefined);
  const local = values.url !== undefined || !isSet;
  const url = platformUrl(values.url ?? LOCAL_URL);
  const raw = local ? await localEnvironment(url) : process.env;
  // For the local platform, npm start takes the webhooks' settings from .env, but no secret.
  const webhookSettings = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => WEBHOOK_SETTINGS.test(name)),
  );
  const params = local ? { ...raw, ...webhookSettings } : workspaceParams();
  const config = readConfig(params);
  const findings: Finding[] = [];
  const print = values.json ? () => {} : console.log;
  const report = (found: readonly Finding[]) => {
    findings.push(...found);
    for (const finding of byCause(found)) {
      print(line(finding));
    }
  };
  print(`${local ? `The local platform at ${url}` : 'The workspace in .env'}\n`);
  report(checkVariables(params, raw));
  const get = async (name: string) => (await openWorkspace(local ? url : undefined)).runtime.actions.get({ name });
  const doors = await deployedDoors(get);
  // npm start deploys what it has itself.
  report(local ? [] : checkDeployedInputs(doors, params));
  report(checkAuthentication(doors, params, local));
  report(checkAllowedUrls(config));
  report(await runCheck('secrets', async () => checkSecrets(local ? process.env : params)));
  const deadline = () => createDeadline(Date.now() + LIMIT_MS);
  const token = await runCheck('IMS token', () => checkToken(config, deadline()));
  report(token);
  // Adobe's services cannot be checked without a token.
  if (token.every(({ state }) => state !== 'fail')) {
    report(await runCheck('I/O Events', () => checkWorkspace(config, deadline())));
    report(await runCheck('I/O Events', () => checkRegistrations(config, deadline())));
    report(await runCheck('Runtime', () => checkDeployed(local ? url : undefined)));
    report(usesSaleor(config) ? await runCheck('Saleor', () => checkSaleor(config, local ? url : undefined)) : []);
  }
  if (config.read(COMMERCE_BASE_URL) !== undefined) {
    report(await runCheck('Adobe Commerce', () => checkCommerce(config, deadline())));
  }
  report(await runCheck('the back office', () => checkBackoffice(config, deadline())));
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  if (values.json) {
    console.log(JSON.stringify(findings, null, 2));
  } else {
    console.log(`\n${count('ok')} ok, ${count('warn')} warn, ${count('fail')} fail`);
  }
  return count('fail') === 0 ? EXIT.done : EXIT.failed;
}

/** The deployed application's version and health. */
async function checkDeployed(url: string | undefined): Promise<Finding[]> {
  const workspace = await openWorkspace(url);
  const info = await workspace.operate('GET', 'info');
  const health = isRecord(info.health) ? info.health : {};
  const unhealthy = recordsIn(health.checks).filter(
    (check) => check.ok !== true && !String(check.name).endsWith('/consumer'),
  );
  return [
    ok(
      'Runtime',
      `version ${String(info.version)} is deployed, with ${Object.keys(Object(info.packages)).length} packages`,
    ),
    ...unhealthy.map(({ name, problem }) =>
      fail(String(name), String(problem), 'This is what the deployed actions report.'),
    ),
  ];
}
