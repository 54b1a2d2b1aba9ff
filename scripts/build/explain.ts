/** The compiler's message without its stack trace. */
function withoutTrace(message: string): string {
  return message.split(/\n\s*(?:Caused by:|Stack backtrace:|at \S+ \()/)[0]?.trimEnd() ?? '';
}

/**
 * Adobe's library puts webpack's errors into its message as JSON. Returns each file and its error.
 */
export function explain(name: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const list = text.indexOf('[');
  try {
    const findings: { moduleName?: string; message?: string }[] = JSON.parse(text.slice(list));
    const lines = findings.map(({ moduleName, message = '' }) => `  ${moduleName ?? ''}\n  ${withoutTrace(message)}`);
    return `The action ${name} could not be built:\n${lines.join('\n')}`;
  } catch {
    return `The action ${name} could not be built: ${text}`;
  }
}
