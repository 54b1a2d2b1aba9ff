import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { isRecord, parseJson } from '#lib/core/json';

type Values = Record<string, unknown>;

/** A place in a source file, counted from 1. */
interface Place {
  file: string;
  line: number;
}

/** Where a process stopped: the place in the TypeScript, and how to look at it and go on. */
interface Stop extends Place {
  evaluate(expression: string): Promise<unknown>;
  resume(): Promise<unknown>;
}

/**
 * What a debugger such as VS Code's does by the inspector's protocol: it reads the map of each
 * script, and sets a breakpoint where the map says that the line of TypeScript is.
 * `Debugger`, `Runtime`: https://chromedevtools.github.io/devtools-protocol/v8/
 */
export class Debugger {
  private readonly answers = new Map<number, (message: Values) => void>();
  private readonly maps = new Map<string, SourceMap>();
  private readonly stops: ((params: Values) => void)[] = [];
  private count = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.receive(parseJson(String(data))));
  }

  /** Attaches to the process whose inspector listens at `address` (`ws://…`). */
  static async attach(address: string): Promise<Debugger> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const attached = new Debugger(socket);
    await attached.send('Debugger.enable');
    return attached;
  }

  /** The TypeScript files that the loaded scripts come from. */
  get sources(): string[] {
    return [...this.maps.values()].flatMap(({ payload }) => payload.sources);
  }

  /** Sets a breakpoint at a line of a TypeScript file, and waits in `stopped` for it. */
  async setBreakpoint({ file, line }: Place): Promise<void> {
    for (const [scriptId, map] of this.maps) {
      const lines = map.payload.mappings.split(';').length;
      for (let generated = 0; generated < lines; generated += 1) {
        const entry = map.findEntry(generated, Number.MAX_SAFE_INTEGER);
        if ('originalSource' in entry && entry.originalSource === file && entry.originalLine === line - 1) {
          await this.send('Debugger.setBreakpoint', { location: { scriptId, lineNumber: entry.generatedLine } });
          return;
        }
      }
    }
    throw new Error(`No loaded script has line ${line} of ${file}.`);
  }

  /** Resolves once the process stops. */
  async stopped(): Promise<Stop> {
    const { callFrames } = await new Promise<Values>((resolve) => this.stops.push(resolve));
    const frame: unknown = Array.isArray(callFrames) ? callFrames[0] : undefined;
    if (!isRecord(frame) || !isRecord(frame.location)) {
      throw new Error('The process stopped without a frame.');
    }
    const { scriptId, lineNumber, columnNumber } = frame.location;
    const entry = this.maps.get(String(scriptId))?.findEntry(Number(lineNumber), Number(columnNumber));
    return {
      file: entry !== undefined && 'originalSource' in entry ? entry.originalSource : '',
      line: entry !== undefined && 'originalLine' in entry ? entry.originalLine + 1 : 0,
      evaluate: async (expression) => {
        const { callFrameId } = frame;
        const params = { callFrameId, expression, returnByValue: true };
        const { result } = await this.send('Debugger.evaluateOnCallFrame', params);
        return isRecord(result) ? result.value : undefined;
      },
      resume: () => this.send('Debugger.resume'),
    };
  }

  close(): void {
    this.socket.close();
  }

  private async send(method: string, params: Values = {}): Promise<Values> {
    this.count += 1;
    const id = this.count;
    const answer = new Promise<Values>((resolve) => this.answers.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params }));
    const { error, result } = await answer;
    if (!isRecord(result)) {
      throw new Error(`${method}: ${JSON.stringify(error)}`);
    }
    return result;
  }

  private receive(message: unknown): void {
    if (!isRecord(message)) {
      return;
    }
    if (typeof message.id === 'number') {
      this.answers.get(message.id)?.(message);
    } else if (isRecord(message.params) && message.method === 'Debugger.scriptParsed') {
      this.readMap(message.params);
    } else if (isRecord(message.params) && message.method === 'Debugger.paused') {
      this.stops.shift()?.(message.params);
    }
  }

  private readMap({ scriptId, url, sourceMapURL }: Values): void {
    if (typeof url === 'string' && url.startsWith('file:') && sourceMapURL !== '') {
      const file = path.join(path.dirname(fileURLToPath(url)), String(sourceMapURL));
      this.maps.set(String(scriptId), new SourceMap(JSON.parse(readFileSync(file, 'utf8'))));
    }
  }
}
