/** The events about the app itself, with their types in a subscription. */
export const APP_EVENT_TYPES: Readonly<Record<string, string>> = {
  app_deleted: 'AppDeleted',
  app_status_changed: 'AppStatusChanged',
};

/** Whether an event is about the app itself, and not about a record. */
export function isAppEvent(event: string): boolean {
  return Object.hasOwn(APP_EVENT_TYPES, event);
}
