/// Address books: vCards of several producers and the Google Contacts table.
@NullMarked
package dev.familiar.testkit.contacts;

import org.jspecify.annotations.NullMarked;
