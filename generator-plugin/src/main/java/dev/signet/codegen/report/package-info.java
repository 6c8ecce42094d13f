/** What people are shown of a comparison: lines for a build's log, Markdown, JSON, and a page to look at. */
@NullMarked
package dev.signet.codegen.report;

import org.jspecify.annotations.NullMarked;
