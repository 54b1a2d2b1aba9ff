/** The compiler's words without the insides of the compiler. */
function withoutTrace(message: string): string {
  return message.split(/\n\s*(?:Caused by:|Stack backtrace:|at \S+ \()/)[0]?.trimEnd() ?? '';
}

/** The library puts webpack's findings into the message as JSON; a person wants the file and the reason. */
export function explain(name: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const list = text.indexOf('[');
  try {
    const findings: { moduleName?: string; message?: string }[] = JSON.parse(text.slice(list));
    const lines = findings.map(({ moduleName, message = '' }) => `  ${moduleName ?? ''}\n  ${withoutTrace(message)}`);
    return `The action ${name} does not build:\n${lines.join('\n')}`;
  } catch {
    return `The action ${name} does not build: ${text}`;
  }
}
