//! The macro that displays a result as text, HTML and Markdown.

/// Displays a type by its method `screen(&self) -> Document`: as text in `Display` and `Debug`, as
/// HTML in `html()` and `evcxr_display()`, and as a [`Face`](crate::table::Face).
#[doc(hidden)]
#[macro_export]
macro_rules! __noun {
    ($($noun:ty),+ $(,)?) => {$(
        impl std::fmt::Display for $noun {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.screen(), f)
            }
        }

        /// The same text as `Display`: notebooks print the last expression of a cell with `Debug`.
        impl std::fmt::Debug for $noun {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl $noun {
            /// The same content as HTML, with every text escaped and numbers masked.
            pub fn html(&self) -> String {
                self.screen().html()
            }

            /// The same content as Markdown, with numbers masked.
            pub fn markdown(&self) -> String {
                self.screen().markdown()
            }

            /// Prints the HTML to a Jupyter notebook with the evcxr kernel, which calls this for
            /// the last expression of a cell.
            pub fn evcxr_display(&self) {
                $crate::table::Face::evcxr_display(self);
            }
        }

        impl $crate::table::Face for $noun {
            fn face(&self) -> $crate::table::Document {
                self.screen()
            }
        }
    )+};
}
