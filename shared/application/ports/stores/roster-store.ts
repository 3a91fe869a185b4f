import type { Roster, RosterBody, RosterPerson, RosterQuery } from "../../../domain/roster/roster.ts";

/** What is replaced where a person is removed. */
export interface ErasedPerson {
  readonly subjectId: string;
  readonly name: string;
  /** What stands in the place of the name. */
  readonly mark: string;
  /** Names that contain this one and belong to others: they stay as they are. */
  readonly longerNames: readonly string[];
  /** Somebody else has the same name: what names nobody by id is left as it is. */
  readonly isShared: boolean;
}

/** The persons and bodies of the roster, and the groups that a condition fills. */
export interface RosterRepository {
  /** Everybody and every body on the roster, former ones included, by id. */
  all(): Promise<Roster>;
  queries(): Promise<RosterQuery[]>;
  /** Enters or replaces a person with all facts; the subject of that id has to be there. */
  setPerson(person: RosterPerson): Promise<void>;
  /** Enters or replaces a body; the subject of that id has to be there. */
  setBody(body: RosterBody): Promise<void>;
  /** Takes a person or body off the roster; the subject stays. */
  drop(id: string): Promise<void>;
  setQuery(query: RosterQuery): Promise<void>;
  dropQuery(groupId: string): Promise<void>;
  /**
   * Puts the mark in the place of a person's name in everything that can be changed, and forgets how their entries could be undone.
   *
   * @returns How many places were changed, and how many texts have the name still, because somebody else has it.
   */
  erase(person: ErasedPerson): Promise<{ readonly replaced: number; readonly left: number }>;
}
