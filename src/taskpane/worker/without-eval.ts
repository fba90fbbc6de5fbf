import * as z from "zod/mini";

// Before any schema is made: zod would otherwise try to compile its checks, which the page's policy forbids.
z.config({ jitless: true });
