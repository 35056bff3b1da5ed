/** Ticket lists that were given a name. */
import type { SavedView } from '../../shared/settings.ts';
import { MOST_SAVED_VIEWS } from '../../shared/settings.ts';

/** With the view stored under its name, in the place of one that had the name; null when there are too many. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] | null {
  const name = view.name.trim();
  const at = views.findIndex((other) => other.name === name);
  if (at !== -1) return views.toSpliced(at, 1, { ...view, name });
  return views.length < MOST_SAVED_VIEWS ? [...views, { ...view, name }] : null;
}

/** With another name for a view; a view that had this name gives way. Without a name nothing changes. */
export function withViewRenamed(views: readonly SavedView[], from: string, to: string): SavedView[] {
  const name = to.trim();
  if (name === '' || name === from) return [...views];
  return views.filter((view) => view.name !== name).map((view) => (view.name === from ? { ...view, name } : view));
}

export function withoutView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((view) => view.name !== name);
}
