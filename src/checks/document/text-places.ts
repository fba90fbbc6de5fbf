export {
  replaceSpan,
  textIndexOf,
  textPlacesOf,
  type TextPlace,
} from "../../core/recognition/text-places";
