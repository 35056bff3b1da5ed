/** Back-office roles of TIXNGO and the roles of this app (domain.md 2.10). */

export const BACK_OFFICE_ROLES = ['SUPPORT', 'BASIC', 'ADVANCED', 'MODERATOR', 'TIXNGO_SUPPORT', 'ADMIN'] as const;
export type BackOfficeRole = (typeof BACK_OFFICE_ROLES)[number];

export const APP_ROLES = ['Viewer', 'Troubleshooter', 'Auditor'] as const;
export type AppRole = (typeof APP_ROLES)[number];

/** What a person is while nothing else was chosen. */
export const DEFAULT_ROLE: AppRole = 'Troubleshooter';

/** Whoever exports takes data away from this machine: staff at a gate looks at it only. */
export function mayReport(role: AppRole): boolean {
  return role !== 'Viewer';
}

/** A deletion needs `BASIC` or more on the server, so only a Troubleshooter decides about one. */
export function mayDelete(role: AppRole): boolean {
  return role === 'Troubleshooter';
}
