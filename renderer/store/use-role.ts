/** What the person at this machine may do (domain.md 2.10). The engine refuses what the screens do not offer. */
import { type AppRole, DEFAULT_ROLE, mayDelete, mayReport } from '../../shared/domain/roles.ts';
import { useUsher } from './usher-store.ts';

/** The role that is set. */
export function useRole(): AppRole {
  return useUsher((state) => state.settings?.role ?? DEFAULT_ROLE);
}

/** Whether deletions may be decided. */
export function useMayDelete(): boolean {
  return mayDelete(useRole());
}

/** Whether reports may be made and saved. */
export function useMayReport(): boolean {
  return mayReport(useRole());
}
