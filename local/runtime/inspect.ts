/** Takes an action (`<package>/<action>`) and the address of the inspector of its process. */
export type Inspect = (action: string, address: string) => void;

/** What VS Code's debugger gives a process that it starts, for the processes which that starts. */
const VARIABLES = ['NODE_OPTIONS', 'VSCODE_INSPECTOR_OPTIONS'] as const;

/**
 * What an action's process needs of the platform's environment so that VS Code attaches to it by
 * itself; empty where VS Code's debugger did not start the platform.
 */
export function debuggerEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  return env.VSCODE_INSPECTOR_OPTIONS === undefined
    ? {}
    : Object.fromEntries(VARIABLES.map((name) => [name, env[name] ?? '']));
}
