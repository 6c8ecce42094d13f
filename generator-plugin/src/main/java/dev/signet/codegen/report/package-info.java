/** Reports: the API report, and comparisons as log lines, Markdown, JSON and HTML. */
@NullMarked
package dev.signet.codegen.report;

import org.jspecify.annotations.NullMarked;
