import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Instant } from "../../domain/date/clock.ts";
import { DutyError } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import type { StoredPublication } from "../ports/stores/publication-store.ts";
import { digestOf, eventsIn, wholeCalendar } from "./published-calendar.ts";

export interface Feed {
  readonly text: string;
  readonly etag: string;
  readonly lastModified: Instant;
}

/** Secrets are compared by their hash, so that the time it takes says nothing about them. */
const hashOf = (secret: string): string => bytesToHex(sha256(utf8ToBytes(secret)));

/**
 * The calendar at a secret address, as it stands now. What it held is remembered as of a file; a program that may not write gives it all
 * the same.
 *
 * @throws {DutyError} `not-found` for an address that is none, was revoked, or is switched off: nobody learns which.
 */
export async function readFeed(core: Core, secret: string): Promise<Feed> {
  const asked = hashOf(secret);
  const isAsked = ({ target, isOn }: StoredPublication) =>
    isOn && target.kind === "feed" && hashOf(target.secret) === asked;
  const found = (await core.ports.store.publications.list()).find(isAsked);
  if (!found) throw new DutyError("not-found", { what: "feed", id: "" });
  if (core.ports.facts.readOnly !== null) {
    const { calendar } = await wholeCalendar(core, found, false);
    return feedOf(calendar.text, found, core.ports.clock.now());
  }
  return core.inTurn(async () => {
    const { calendar } = await wholeCalendar(core, found, true);
    const feed = feedOf(calendar.text, found, core.ports.clock.now());
    if (feed.etag !== etagOf(found.digest ?? ""))
      await core.ports.store.transaction(async ({ publications }) => {
        const now = (await publications.list()).find(({ id }) => id === found.id);
        if (now)
          await publications.put({
            ...now,
            triedAt: feed.lastModified,
            doneAt: feed.lastModified,
            digest: digestOf([feed.text]),
            events: eventsIn(calendar),
          });
      });
    return feed;
  });
}

const etagOf = (digest: string): string => `"${digest}"`;

function feedOf(text: string, { digest, doneAt }: StoredPublication, now: Instant): Feed {
  const fresh = digestOf([text]);
  return { text, etag: etagOf(fresh), lastModified: fresh === digest && doneAt !== null ? doneAt : now };
}
