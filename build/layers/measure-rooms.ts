import path from "node:path";
import { type SourceFile, importsOf } from "./check-layers.ts";

/**
 * How the rooms of a folder hang together.
 *
 * A *room* is a folder directly inside of it, with all that lies below; a file beside the folders belongs to the folder of its own name
 * (`acts.ts` to `acts/`) and is a room of its own where there is none. An *arrow* leads from one room to another when any file of the
 * first imports any file of the second, types included. An arrow goes *back up* when it leads against the order of the rooms; the order
 * is the one with few such arrows that `findOrder` finds, so the figure says at least how many would have to go before the rooms could
 * stand in a row.
 */
export interface RoomFigures {
  /** In the order in which most arrows lead from a later one to an earlier one. */
  readonly rooms: readonly string[];
  /** `from → to`. */
  readonly arrows: readonly string[];
  readonly backUp: readonly string[];
  /** Files beside the folders. */
  readonly loose: number;
}

export function measureRooms(files: readonly SourceFile[], folder: string): RoomFigures {
  const inside = files.filter((file) => file.path.startsWith(`${folder}/`));
  const roomOf = (file: string): string => path.posix.relative(folder, file).replace(/\/.*$|\.tsx?$/, "");
  const uses = new Map<string, Set<string>>(inside.map((file) => [roomOf(file.path), new Set()]));
  for (const file of inside)
    for (const target of importsOf(file).all)
      if (target.startsWith(`${folder}/`) && roomOf(target) !== roomOf(file.path))
        uses.get(roomOf(file.path))?.add(roomOf(target));
  const rooms = findOrder(uses);
  const place = new Map(rooms.map((room, index) => [room, index]));
  const pairs = rooms.flatMap((from) => [...(uses.get(from) ?? [])].toSorted().map((to) => [from, to] as const));
  const lines = (list: typeof pairs) => list.map(([from, to]) => `${from} → ${to}`);
  return {
    rooms,
    arrows: lines(pairs),
    backUp: lines(pairs.filter(([from, to]) => (place.get(to) ?? 0) > (place.get(from) ?? 0))),
    loose: inside.filter((file) => path.posix.dirname(file.path) === folder).length,
  };
}

/**
 * The rooms such that few arrows lead to a later one: those that use nothing are taken to the front and those that nobody uses to the
 * back until none is left, of circles the one that more rooms use than it uses; then each room is moved for as long as that helps.
 * It is no proof that fewer would not do, but the same answer each time.
 */
export function findOrder(uses: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return improved(peeled(uses), uses);
}

function peeled(uses: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Set([...uses.keys()].toSorted());
  const usedBy = (room: string) => [...left].filter((other) => uses.get(other)?.has(room)).length;
  const using = (room: string) => [...left].filter((other) => uses.get(room)?.has(other)).length;
  const order: string[] = [];
  while (left.size > 0) {
    const surplus = (room: string) => (using(room) === 0 ? Infinity : usedBy(room) - using(room));
    const next = [...left].reduce((best, room) => (surplus(room) > surplus(best) ? room : best));
    order.push(next);
    left.delete(next);
  }
  return order;
}

function improved(start: readonly string[], uses: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  let best = [...start];
  const cost = (order: readonly string[]): number =>
    order.reduce(
      (sum, room, index) => sum + order.slice(index + 1).filter((later) => uses.get(room)?.has(later)).length,
      0,
    );
  for (let hasHelped = true; hasHelped; ) {
    hasHelped = false;
    for (const room of best) {
      const others = best.filter((other) => other !== room);
      const tried = others.concat("").map((_, index) => others.toSpliced(index, 0, room));
      const better = tried.reduce((least, order) => (cost(order) < cost(least) ? order : least), best);
      if (cost(better) < cost(best)) [best, hasHelped] = [better, true];
    }
  }
  return best;
}
