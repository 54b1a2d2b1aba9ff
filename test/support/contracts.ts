import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { shared } from './shared';

/**
 * Other systems' published API descriptions. They are not part of the project; where they are
 * missing, tests skip.
 */
const FOLDER = shared('contracts');

interface Swagger {
  basePath?: string;
  definitions: Record<string, object>;
  paths: Record<string, Record<string, Operation>>;
}

interface Operation {
  parameters?: { in: string; name: string; required?: boolean; schema?: object }[];
  responses: Record<string, { schema?: object }>;
}

interface ContractOptions {
  /** Whether an object may have the described fields only: that is how a misplaced field shows. */
  closed: boolean;
}

/** `describe` where the contract is there; else the tests are skipped, and the name says why. */
export function describeContract(
  file: string,
  name: string,
  { closed }: ContractOptions,
  tests: (contract: Contract) => void,
): void {
  const full = path.join(FOLDER, file);
  if (existsSync(full)) {
    describe(name, () => tests(new Contract(full, closed)));
  } else {
    describe.skip(`${name} (skipped: ${file} is missing)`, () => test('contract', () => {}));
  }
}

/** The contract, closed, where it is there: requests are held against it besides. */
export function optionalContract(file: string): Contract | undefined {
  const full = path.join(FOLDER, file);
  return existsSync(full) ? new Contract(full, true) : undefined;
}

/**
 * A Swagger 2.0 description: finds the operation of a call, and what is wrong with its body or its
 * answer.
 */
export class Contract {
  private readonly swagger: Swagger;
  private readonly ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(file: string, closed: boolean) {
    const swagger: Swagger = parse(readFileSync(file, 'utf8'));
    if (closed) {
      closeObjects(swagger);
    }
    this.swagger = swagger;
    this.ajv.addSchema({ $id: 'contract', definitions: swagger.definitions });
  }

  /** What is wrong with a request, by field; empty where it is as described. */
  requestFaults(method: string, pathname: string, body: unknown): string[] {
    const { operation, key } = this.operation(method, pathname);
    const parameter = operation.parameters?.find((item) => item.in === 'body');
    if (parameter?.schema === undefined) {
      return body === undefined ? [] : ['the operation takes no body'];
    }
    return this.faults(`${key} request`, parameter.schema, body);
  }

  /** What is wrong with an answer; a status that is not described counts as the default one. */
  responseFaults(method: string, pathname: string, status: number, body: unknown): string[] {
    const { operation, key } = this.operation(method, pathname);
    const response = operation.responses[status] ?? operation.responses.default;
    const undescribed = status < 300 && operation.responses[status] === undefined;
    if (response?.schema === undefined || undescribed) {
      return [];
    }
    return this.faults(`${key} ${status}`, response.schema, body);
  }

  private operation(method: string, pathname: string): { operation: Operation; key: string } {
    for (const [template, operations] of Object.entries(this.swagger.paths)) {
      const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
      const operation = operations[method.toLowerCase()];
      // `/customers/search` also looks like `/customers/{id}`: an exact path wins.
      const exact = pathname === template || !this.swagger.paths[pathname]?.[method.toLowerCase()];
      if (operation !== undefined && pattern.test(pathname) && exact) {
        return { operation, key: `${method} ${template}` };
      }
    }
    throw new Error(`The contract knows no ${method} ${pathname}.`);
  }

  private faults(key: string, schema: object, body: unknown): string[] {
    const validate =
      this.compiled.get(key) ?? this.ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')));
    this.compiled.set(key, validate);
    return validate(body)
      ? []
      : (validate.errors ?? []).map(
          (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
        );
  }
}

/** Makes every described object refuse fields that are not described. */
function closeObjects(value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  const schema = value as Record<string, unknown>;
  if (schema.type === 'object' && typeof schema.properties === 'object' && schema.additionalProperties === undefined) {
    schema.additionalProperties = false;
  }
  for (const child of Object.values(schema)) {
    closeObjects(child);
  }
}
