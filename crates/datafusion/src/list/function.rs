//! `target_list(path [, home])` in SQL.

use super::head::ListOptions;
use super::table::ListTable;
use crate::functions::external;
use datafusion::catalog::{TableFunctionArgs, TableFunctionImpl, TableProvider};
use datafusion::error::{DataFusionError, Result};
use datafusion::logical_expr::Expr;
use datafusion::scalar::ScalarValue;
use std::sync::Arc;

/// The table function.
#[derive(Debug)]
pub(crate) struct ListFunction;

impl TableFunctionImpl for ListFunction {
    fn call_with_args(&self, args: TableFunctionArgs) -> Result<Arc<dyn TableProvider>> {
        let texts: Option<Vec<&str>> = args.exprs().iter().map(text).collect();
        let (path, home) = match texts.as_deref() {
            Some([path]) => (*path, None),
            Some([path, home]) => (*path, Some(*home)),
            _ => {
                let why = "target_list takes a path and, if numbers are in national form, a home region: target_list('list.csv', 'GB')";
                return Err(DataFusionError::Plan(why.to_owned()));
            }
        };
        let options = ListOptions::new();
        let options = match home {
            Some(home) => options.home(home).map_err(external)?,
            None => options,
        };
        let cores = args.session().config().target_partitions();
        ListTable::open(path, options)
            .map_err(external)?
            .provider(cores)
    }
}

fn text(of: &Expr) -> Option<&str> {
    match of {
        Expr::Literal(ScalarValue::Utf8(Some(text)) | ScalarValue::Utf8View(Some(text)), _) => {
            Some(text)
        }
        _ => None,
    }
}
