// Lets a process run the sources as they are, and its worker threads too, for which a plain `--import tsx` does nothing.
import { register } from "tsx/esm/api";

register();
