import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { isRecord } from '#lib/core/json';

const FILE = path.join(__dirname, '../../docs/backoffice.openapi.yaml');
const SCHEMAS = path.join(__dirname, '../../docs/schemas');

/** The published contract: which paths there are, and what is wrong with a body. */
export class BackofficeContract {
  private readonly document: unknown = parse(readFileSync(FILE, 'utf8'));
  private readonly ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor() {
    this.ajv.addSchema(isRecord(this.document) ? this.document : {}, 'contract');
    for (const file of readdirSync(SCHEMAS)) {
      // The document names them by their place beside it.
      this.ajv.addSchema(JSON.parse(readFileSync(path.join(SCHEMAS, file), 'utf8')), `schemas/${file}`);
    }
  }

  /** What is wrong, field by field; undefined where the contract has no such path. */
  faults(route: string, body: unknown): string[] | undefined {
    const paths = isRecord(this.document) && isRecord(this.document.paths) ? this.document.paths : {};
    if (!Object.hasOwn(paths, route)) {
      return undefined;
    }
    const pointer = route.replaceAll('~', '~0').replaceAll('/', '~1');
    const validate =
      this.compiled.get(route) ??
      this.ajv.compile({
        $ref: `contract#/paths/${pointer}/post/requestBody/content/application~1json/schema`,
      });
    this.compiled.set(route, validate);
    return validate(body)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }
}
