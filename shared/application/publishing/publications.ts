import { randomBytes } from "@noble/hashes/utils.js";
import { base64urlnopad } from "@scure/base";
import type { z } from "zod";
import type {
  PublicationTarget,
  PublicationView,
  publicationChange,
  publicationRequest,
} from "../../contract/schemas/publication.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { calendarFileName } from "../calendar/calendar-file-name.ts";
import type { Repositories } from "../ports/ports.ts";
import type { StoredPublication } from "../ports/stores/publication-store.ts";
import { memoryOf } from "./published-calendar.ts";

type Request = z.output<typeof publicationRequest>;
type Change = z.output<typeof publicationChange>;

export const viewOf = ({ createdAt: _at, digest: _digest, ...view }: StoredPublication): PublicationView => view;

/** @throws {DutyError} `not-found`. */
export async function publicationById({ publications }: Repositories, id: string): Promise<StoredPublication> {
  const found = (await publications.list()).find((publication) => publication.id === id);
  if (!found) throw new DutyError("not-found", { what: "publication", id });
  return found;
}

/** 192 bits that nobody can guess, as part of an address. */
const newSecret = (): string => base64urlnopad.encode(randomBytes(24));

const targetOf = (target: Request["target"]): PublicationTarget =>
  target.kind === "feed" ? { kind: "feed", secret: newSecret() } : target;

export const addPublication = ({ ports }: Core, { name, filter, target }: Request): Promise<PublicationView> =>
  ports.store.transaction(async (repositories) => {
    const made: StoredPublication = {
      id: ports.ids.next(),
      name,
      filter,
      target: targetOf(target),
      isOn: true,
      createdAt: ports.clock.now(),
      triedAt: null,
      doneAt: null,
      digest: null,
      events: 0,
      trouble: null,
    };
    return store(repositories, made);
  });

/** Changes what a publication holds and where it goes. What was sent under another name or to another folder stays there. */
export const changePublication = ({ ports }: Core, change: Change): Promise<PublicationView> =>
  ports.store.transaction(async (repositories) => {
    const before = await publicationById(repositories, change.id);
    const { folder, isPerUnit } = change;
    const target: PublicationTarget =
      before.target.kind === "folder"
        ? {
            ...before.target,
            ...(folder === undefined ? {} : { folder }),
            ...(isPerUnit === undefined ? {} : { isPerUnit }),
          }
        : before.target;
    const changed = {
      ...before,
      name: change.name ?? before.name,
      filter: change.filter ?? before.filter,
      isOn: change.isOn ?? before.isOn,
      target,
      trouble: null,
    };
    return store(repositories, changed);
  });

/** @throws {DutyError} `invalid-input`: two publications would write the same file. */
async function store(repositories: Repositories, publication: StoredPublication): Promise<PublicationView> {
  const others = (await repositories.publications.list()).filter(({ id }) => id !== publication.id);
  const place = placeOfFile(publication);
  if (place !== null && others.some((other) => placeOfFile(other) === place)) throw refusedInput("name", "name-taken");
  await repositories.publications.put(publication);
  return viewOf(publication);
}

const placeOfFile = ({ name, target }: StoredPublication): string | null =>
  target.kind === "folder" ? `${target.folder.replace(/[\\/]+$/, "")}\n${calendarFileName(name)}`.toUpperCase() : null;

export const removePublication = ({ ports }: Core, id: string): Promise<void> =>
  ports.store.transaction(async (repositories) => {
    const publication = await publicationById(repositories, id);
    await repositories.calendarExports.forget(memoryOf(publication));
    await repositories.publications.remove(id);
  });

/** @throws {DutyError} `not-found`, also for a publication that has no address. */
export const renewAddress = ({ ports }: Core, id: string): Promise<PublicationView> =>
  ports.store.transaction(async (repositories) => {
    const publication = await publicationById(repositories, id);
    if (publication.target.kind !== "feed") throw new DutyError("not-found", { what: "feed", id });
    const renewed: StoredPublication = { ...publication, target: { kind: "feed", secret: newSecret() } };
    await repositories.publications.put(renewed);
    return viewOf(renewed);
  });
