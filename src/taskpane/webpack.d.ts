/** What webpack adds for the page: the files of a folder by name, as text where the loader says so. */
declare const require: {
  context(
    folder: string,
    isDeep: boolean,
    names: RegExp
  ): {
    (key: string): string;
    keys(): readonly string[];
  };
};
