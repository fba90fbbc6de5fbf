export { rawPacks, rawProfiles } from "./catalogue";
export { loadCatalogue, PackError, type Catalogue, type PackProblem } from "./load-pack";
export { OwnUnitsError, readOwnUnits } from "./own-units";
export {
  packFileEnding,
  readPackFile,
  withPackFiles,
  writePackFile,
  type PackFile,
} from "./pack-file";
export type { RawFile, RawPack, RawProfile } from "./raw-pack";
export { mergeVocabulary, selectPacks, type SelectedPacks } from "./select-packs";
