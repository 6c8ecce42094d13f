package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.diff.wire.schema.SchemaComparison;

/** What every part of a comparison needs. */
record Comparison(SchemaComparison schemas, Findings findings) {}
