/** The files of a pack folder as they were read, before anything in them is believed. */
export interface RawPack {
  /** Folder name: it must be the pack's id. */
  readonly folder: string;
  readonly pack: unknown;
  readonly areas?: unknown;
  readonly sections?: unknown;
  readonly regime?: unknown;
  readonly vocabulary?: unknown;
  readonly units?: unknown;
  readonly instruments?: unknown;
  readonly drafting?: unknown;
  readonly goals?: unknown;
  readonly restates?: unknown;
  readonly coverage?: unknown;
  /** File name without ending, and content. */
  readonly forms: readonly RawFile[];
  /** Path under `rules/` without ending, e.g. "plan/task-deadline", and content. */
  readonly rules: readonly RawFile[];
}

export interface RawFile {
  readonly path: string;
  readonly content: unknown;
}

/** A profile file: its name must be the profile's id. */
export type RawProfile = RawFile;
