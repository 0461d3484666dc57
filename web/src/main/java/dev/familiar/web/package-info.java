/// The web application on loopback: the owner's requests, people and archives in the browser.
///
/// Begin with [WebServer], which wires it, and [Gate], which lets nobody else in. A page is a
/// handler such as `RequestPages`, a record that holds what is shown, and a template in
/// `src/main/jte` that shows it. Everything can be read and decided without JavaScript; `app.js`
/// makes it faster.
@NullMarked
package dev.familiar.web;

import org.jspecify.annotations.NullMarked;
