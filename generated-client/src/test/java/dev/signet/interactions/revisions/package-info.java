/** What holds for every revision, shown on each row of the list of revisions. */
@NullMarked
package dev.signet.interactions.revisions;

import org.jspecify.annotations.NullMarked;
