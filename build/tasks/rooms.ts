import { readSources } from "../layers/check-layers.ts";
import { measureRooms } from "../layers/measure-rooms.ts";

/** `npm run rooms [FOLDER]`: how the rooms of a folder hang together, `shared/application` where none is named; see `measureRooms`. */
export async function run([folder = "shared/application"]: readonly string[] = []): Promise<number> {
  const { rooms, arrows, backUp, loose } = measureRooms(readSources(), folder);
  console.log(
    `rooms of ${folder}: ${rooms.length}, loose files ${loose}, arrows ${arrows.length}, back up ${backUp.length}`,
  );
  console.log(`from below: ${rooms.join(" ")}`);
  for (const arrow of backUp) console.log(`back up: ${arrow}`);
  return rooms.length > 0 ? 0 : 1;
}
